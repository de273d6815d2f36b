/** Everything about the selected record. */
package io.sequitur.ui.view.inspector;
