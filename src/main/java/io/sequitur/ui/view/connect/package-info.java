/** Which topics of which cluster are to be followed. */
package io.sequitur.ui.view.connect;
