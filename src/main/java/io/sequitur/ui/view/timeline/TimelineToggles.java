package io.sequitur.ui.view.timeline;

import javafx.beans.property.BooleanProperty;

/** What the user can switch on a timeline. */
record TimelineToggles(
    BooleanProperty foldGaps, BooleanProperty criticalPath, BooleanProperty adjusted) {}
