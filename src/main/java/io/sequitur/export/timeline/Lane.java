package io.sequitur.export.timeline;

/**
 * One row of a timeline: a service, or a topic where the records name no service.
 *
 * @param name the service or topic, which its colour goes by
 * @param topics the topics of its records, for the line below the name; empty where the name says
 *     it
 * @param records how many records of the chain are in it
 */
public record Lane(String name, String topics, int records) {}
