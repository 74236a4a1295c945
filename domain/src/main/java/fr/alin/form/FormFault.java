package fr.alin.form;

/**
 * One thing that is wrong, and where; it names the question, never the answer.
 *
 * @param item position of the entry on its page, from 0
 * @param figure the limit that was passed, in digits; empty where the code says all
 */
public record FormFault(String page, int item, String question, FaultCode code, String figure) {

  public FormFault(String page, int item, String question, FaultCode code) {
    this(page, item, question, code, "");
  }
}
