/** What the window shows while nothing is open: what to do next. */
package io.sequitur.ui.view.start;
