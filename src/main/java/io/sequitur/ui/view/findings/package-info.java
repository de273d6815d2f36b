/** What the rules found: by rule, with the explanation, the remedy and a way to the evidence. */
package io.sequitur.ui.view.findings;
