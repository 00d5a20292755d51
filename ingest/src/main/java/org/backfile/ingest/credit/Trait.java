package org.backfile.ingest.credit;

/** What a part of a line shows of being a credit or of being something else. */
enum Trait {
  /** A known agency is named. */
  KNOWN,
  /** A known agency is named, beyond what could be an ordinary word or a link to a platform. */
  AGENCY,
  /** Names are joined as only credits join them. */
  JOINED,
  /** Something is said beside names, such as "archive". */
  NOTED,
  /** Such a remark stands by itself, between signs. */
  REMARKED,
  /** What is said beside names is of a picture, such as "file photo". */
  PICTURED,
  /** A name stands beside another with nothing but a blank between. */
  ADJACENT,
  /** Names are joined by a word that prose uses as much, such as "on" or "by". */
  LOOSE,
  /** A firm's legal form is named, such as "Inc." */
  FIRM,
  /** All rights are reserved, as at the foot of a page. */
  RESERVED,
  /** A full stop or a colon stands within it, as between sentences. */
  SENTENCES,
  /** It has signs that credits are not written with. */
  ODD
}
