package fr.alin.application;

/**
 * The place of a file sent to the landlord.
 *
 * @param boardPosition position on the frozen board, from 1
 * @param rank rank among the nominated files, from 1
 */
public record Nomination(int boardPosition, int rank) {}
