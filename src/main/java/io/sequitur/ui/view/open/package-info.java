/** Opening logs: how each would be read, to be looked at and changed before it is. */
package io.sequitur.ui.view.open;
