/** The timeline of a chain: pure layout, shared by the window and by pictures in files. */
package io.sequitur.export.timeline;
