/** The only mutable hub: reads sources, fills the store, publishes immutable snapshots. */
package io.sequitur.session;
