/** The strip across the window: how many records when, where findings are, and a brush to zoom. */
package io.sequitur.ui.view.overview;
