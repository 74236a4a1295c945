package fr.alin.ranking;

/**
 * A candidate in the order.
 *
 * @param position from 1
 * @param strictlyOlder how many in this population registered strictly before; gives the seniority
 * @param total own points, seniority and balancing together
 */
public record Ranked(
    Candidate candidate,
    int position,
    int strictlyOlder,
    int seniority,
    int balancing,
    int total) {}
