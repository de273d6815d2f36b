/** The plain table of records. */
package io.sequitur.ui.view.records;
