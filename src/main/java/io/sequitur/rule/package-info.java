/** What goes wrong in event flows: one stateless class per rule, listed in {@code Rules}. */
package io.sequitur.rule;
