/** What was found, as text for people, as JSON, and finding by finding. */
package io.sequitur.report;
