/**
 * Records from live Kafka topics. It only ever reads: partitions are assigned, so there is no
 * consumer group and nothing is committed, and topics are never created.
 *
 * <p>Records leave as lines of JSON in the envelope of {@code kcat -J}, so that a live topic and
 * its recording take the same way through the program and give the same results.
 */
package io.sequitur.source.kafka;
