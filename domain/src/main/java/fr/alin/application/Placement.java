package fr.alin.application;

import fr.alin.scoring.ScoreSheet;

/**
 * A place among the applicants, with the whole sheet.
 *
 * @param frozen the board is closed: nobody moves any more
 */
public record Placement(int position, int outOf, ScoreSheet sheet, boolean frozen) {}
