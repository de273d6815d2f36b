/** The timeline: of the selected chain, or of all events. */
package io.sequitur.ui.view.timeline;
