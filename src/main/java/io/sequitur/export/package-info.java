/** Pictures and files for other tools; shared by the command line and the window. */
package io.sequitur.export;
