/** Apache Kafka's own server inside the process, for the demo pipeline and for tests. */
package io.sequitur.demo.broker;
