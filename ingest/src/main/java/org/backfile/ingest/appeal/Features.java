package org.backfile.ingest.appeal;

import org.backfile.ingest.lexicon.Words;

/**
 * What speaks for and against a passage being part of an appeal. Only what the passage says itself
 * counts: what it quotes from others is left aside, so that a story about an appeal is not one.
 *
 * @param length in words, quotations included
 * @param opener whether it begins as appeals begin
 * @param we how often the publisher speaks of itself, at most 3
 * @param you how often the reader is spoken to, at most 3
 * @param ask whether it speaks of giving, joining or subscribing
 * @param askUs whether it asks for its own sake: "support us", "our journalism"
 * @param money whether it names an amount or an interval of payment
 * @param press whether it speaks of reporting and those who do it
 * @param thanks whether it gives thanks
 * @param said whether it tells what somebody said or did
 * @param letter whether it speaks of a newsletter
 * @param signUp whether it invites to sign up
 * @param paywall whether it says that the rest is for subscribers
 * @param banner whether it begins as a call for support
 * @param button whether it is the label of a button that belongs to an appeal
 * @param weak whether it asks for support of anything at all, nobody in particular
 */
record Features(
    int length,
    boolean opener,
    int we,
    int you,
    boolean ask,
    boolean askUs,
    boolean money,
    boolean press,
    boolean thanks,
    boolean said,
    boolean letter,
    boolean signUp,
    boolean paywall,
    boolean banner,
    boolean button,
    boolean weak) {

  /** How much of a passage is looked at, in UTF-16 code units. */
  private static final int LOOKED_AT = 2_000;

  private static final int OPENING_WORDS = 4;
  private static final int LONGEST_BUTTON = 10;

  static Features of(String text, AppealWords lists) {
    String all = text.substring(0, Math.min(text.length(), LOOKED_AT));
    String own = Quotations.without(all);
    Words words = Words.of(own, own.length());
    int length = own.equals(all) ? words.count() : Words.of(all, all.length()).count();
    return new Features(
        length,
        opens(lists, words),
        Math.min(3, lists.list("we").find(words).size()),
        Math.min(3, lists.list("you").find(words).size()),
        has(lists, "ask", words),
        has(lists, "ask-us", words),
        has(lists, "money", words) || namesAmount(own),
        has(lists, "press", words),
        has(lists, "thanks", words),
        has(lists, "said", words),
        has(lists, "letter", words),
        has(lists, "sign-up", words),
        has(lists, "paywall", words),
        lists.list("banner").begins(words),
        length <= LONGEST_BUTTON && lists.list("button").isWhole(words),
        has(lists, "weak", words));
  }

  private static boolean has(AppealWords lists, String list, Words words) {
    return lists.list(list).occursIn(words);
  }

  /** Whether a sign of currency stands beside a number. */
  private static boolean namesAmount(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.getType(text.charAt(i)) == Character.CURRENCY_SYMBOL
          && (digitAt(text, i + 1) || digitAt(text, i - 1) || digitAt(text, i - 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean digitAt(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }

  private static boolean opens(AppealWords lists, Words words) {
    for (int i = 0; i < Math.min(OPENING_WORDS, words.count()); i++) {
      if (lists.list("opener").at(words, i).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it can be part of an ask that has begun. */
  boolean fits() {
    return !said && (asks() || thanks || (we > 0 && (you > 0 || press)) || (press && you > 0));
  }

  /** Whether it asks for something. */
  boolean asks() {
    return !said && (askUs || (ask && (we > 0 || you > 0 || money)) || (money && we > 0));
  }

  /** Whether it is an ask by itself, provided that it names who asks. */
  boolean isAsk() {
    boolean addressed = we > 0 && you > 0;
    return !said && !weak && addressed && (ask || askUs) && (press || thanks || money);
  }

  /** Whether it is an invitation to a newsletter. */
  boolean isNewsletter() {
    return !said && letter && signUp && length <= 60;
  }

  /** Whether it says that the rest costs money. */
  boolean isPaywall() {
    return !said && paywall && length <= 60;
  }

  /** Whether it is running text that is no part of an appeal. */
  boolean isStory() {
    return length >= 12 && !asks() && !isNewsletter() && !isPaywall() && !opener;
  }
}
