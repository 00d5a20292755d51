package org.backfile.pdf.draw;

import static com.google.common.base.Preconditions.checkState;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.backfile.model.Anchor;
import org.backfile.pdf.flow.Role;
import org.backfile.pdf.flow.Tag;

/**
 * The tree that tells what content is (ISO 32000-1, 14.7), built beside the pages. Tags of blocks
 * are declared in reading order before their content comes; tags inside text are added where their
 * content comes. What is complete is written and leaves memory. Not thread-safe.
 */
final class StructureTree {
  private final PdfFile file;
  private final Standard standard;
  private final TextStrings strings;
  private final Function<Anchor, Optional<Integer>> elements;
  private final int root;
  private final int[] namespaces;
  private final IdentityHashMap<Tag, Node> nodes = new IdentityHashMap<>();
  private final IdentityHashMap<Tag, List<Integer>> files = new IdentityHashMap<>();
  private final List<Node> tops = new ArrayList<>();

  /** The object that tells whom the content with each key belongs to, by key. */
  private int[] parents = new int[256];

  private int nextKey;
  private final List<Integer> named = new ArrayList<>();

  /**
   * A tree.
   *
   * @param elements knows the element that an anchor names, when its page is drawn
   */
  StructureTree(
      PdfFile file,
      Standard standard,
      TextStrings strings,
      Function<Anchor, Optional<Integer>> elements) {
    this.file = file;
    this.strings = strings;
    this.elements = elements;
    this.standard = standard;
    root = file.reserve();
    namespaces = standard.isPdf2() ? new int[] {file.reserve(), file.reserve()} : new int[0];
  }

  /** The number of the tree's root object. */
  int root() {
    return root;
  }

  /** The number of the topmost element, the whole file. */
  int top() {
    return tops.get(0).number;
  }

  /** The number of the element of the block that a tag belongs to. */
  int block(Tag tag) {
    return node(blockOf(tag)).number;
  }

  /** Whether the block that a tag belongs to was declared. */
  boolean has(Tag tag) {
    return nodes.containsKey(blockOf(tag));
  }

  private static Tag blockOf(Tag tag) {
    Tag block = tag;
    while (isInline(block.role()) && block.parent().isPresent()) {
      block = block.parent().get();
    }
    return block;
  }

  /** An element in the making. */
  static final class Node {
    private final Tag tag;
    private final int number;
    private final int parent;
    private final List<Node> inline = new ArrayList<>(0);
    private Kid[] kids = {};
    private int count;
    private int page;
    private String box = "";
    private int[] headers = {};
    private boolean named;
    private Optional<Anchor> target = Optional.empty();

    /** Whether a link inside an entry of the contents leads somewhere. */
    private boolean leads;

    Node(Tag tag, int number, int parent) {
      this.tag = tag;
      this.number = number;
      this.parent = parent;
    }

    int number() {
      return number;
    }

    private void add(int at, Kid kid) {
      if (count == kids.length) {
        kids = Arrays.copyOf(kids, Math.max(2, count * 2));
      }
      System.arraycopy(kids, at, kids, at + 1, count - at);
      kids[at] = kid;
      count++;
    }
  }

  /**
   * What an element holds.
   *
   * @param kind how it is held
   * @param number the object's, or that of a stretch of the page's content
   * @param page where it is
   */
  private record Kid(Kind kind, int number, int page) {}

  private enum Kind {
    ELEMENT,
    CONTENT,
    ANNOTATION
  }

  /** Adds an element to the end of its parent. */
  @CanIgnoreReturnValue
  Node declare(Tag tag) {
    Node node;
    if (tag.parent().isPresent()) {
      Node parent = node(tag.parent().get());
      node = new Node(tag, file.reserve(), parent.number);
      parent.add(parent.count, new Kid(Kind.ELEMENT, node.number, 0));
      if (isInline(tag.role())) {
        parent.inline.add(node);
      }
    } else {
      node = new Node(tag, file.reserve(), root);
      tops.add(node);
    }
    if (!tag.facts().headers().isEmpty()) {
      node.headers = tag.facts().headers().stream().mapToInt(this::named).toArray();
    }
    nodes.put(tag, node);
    return node;
  }

  /** The number of a header cell that others name. */
  private int named(Tag header) {
    Node node = node(header);
    if (!node.named) {
      node.named = true;
      named.add(node.number);
    }
    return node.number;
  }

  /** How a header cell is named; the order of names is that of numbers. */
  private static String name(int number) {
    return String.format(Locale.ROOT, "h%010d", number);
  }

  /** Writes tags to which no more content will come, and forgets them. */
  void release(List<Tag> tags) throws IOException {
    for (Tag tag : tags) {
      Node node = nodes.get(tag);
      if (node != null) {
        write(node);
      }
    }
  }

  private static boolean isInline(Role role) {
    return switch (role) {
      case LINK, CODE, SPAN -> true;
      default -> false;
    };
  }

  private Node node(Tag tag) {
    Node known = nodes.get(tag);
    if (known == null) {
      checkState(isInline(tag.role()), "%s was not declared, or is complete", tag);
      known = declare(tag);
    }
    return known;
  }

  /** Adds a stretch of a page's content to its element, which is given back. */
  Node content(Tag tag, int page, int id) {
    Node node = node(tag);
    if (node.page == 0) {
      node.page = page;
    }
    int at = tag.role() == Role.FIGURE ? firstElement(node) : node.count;
    node.add(at, new Kid(Kind.CONTENT, id, page));
    return node;
  }

  /** A picture comes before its caption. */
  private static int firstElement(Node node) {
    int at = 0;
    while (at < node.count && node.kids[at].kind != Kind.ELEMENT) {
      at++;
    }
    return at;
  }

  /** Tells where on the page a picture is. */
  void box(Tag tag, double left, double bottom, double right, double top) {
    Bytes box = new Bytes(64);
    box.raw("/A<</O/Layout/Placement/Block/BBox[").number(left).raw(" ").number(bottom);
    box.raw(" ").number(right).raw(" ").number(top).raw("]>>");
    node(tag).box = new String(box.toArray(), java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Says which attached files belong to an element (ISO 19005-3, 6.8). */
  void associate(Tag tag, List<Integer> numbers) {
    files.put(tag, List.copyOf(numbers));
  }

  /**
   * Adds a link's annotation to its element.
   *
   * @param target where in the file the link leads
   * @return the key by which the annotation names the element
   */
  int annotation(Tag tag, int page, int annotation, Optional<Anchor> target) {
    Tag link = tag;
    while (link.role() != Role.LINK && link.parent().isPresent()) {
      link = link.parent().get();
    }
    Node node = node(link);
    node.add(node.count, new Kid(Kind.ANNOTATION, annotation, page));
    node.target = target;
    Optional<Tag> entry = link.parent();
    while (entry.isPresent() && entry.get().role() != Role.TOCI) {
      entry = entry.get().parent();
    }
    entry.ifPresent(item -> node(item).leads = true);
    return key(node.number);
  }

  /** Registers which element each stretch of a page's content belongs to, under a key. */
  int page(List<Node> owners) throws IOException {
    Bytes array = new Bytes(16 + owners.size() * 9);
    array.raw("[");
    for (Node owner : owners) {
      array.reference(owner.number).raw(" ");
    }
    int number = file.reserve();
    file.put(number, array.raw("]"));
    return key(number);
  }

  private int key(int object) {
    if (nextKey == parents.length) {
      parents = Arrays.copyOf(parents, nextKey * 2);
    }
    parents[nextKey] = object;
    return nextKey++;
  }

  private void write(Node node) throws IOException {
    nodes.remove(node.tag);
    for (Node inline : node.inline) {
      write(inline);
    }
    Bytes bytes = new Bytes(128);
    Role role = role(node);
    bytes.raw("<</S/").raw(role.type()).raw("/P ").reference(node.parent);
    if (standard.isPdf2()) {
      bytes.raw("/NS ").reference(namespaces[Standard.isInPdf2(role) ? 0 : 1]);
      reference(node, bytes);
    }
    if (node.page != 0) {
      bytes.raw("/Pg ").reference(node.page);
    }
    List<Integer> associated = files.remove(node.tag);
    if (associated != null) {
      bytes.raw("/AF[");
      associated.forEach(number -> bytes.reference(number).raw(" "));
      bytes.raw("]");
    }
    facts(node, bytes);
    kids(node, bytes);
    file.put(node.number, bytes.raw(">>"));
  }

  /** What an element is; a link without an annotation is words (ISO 32000-1, 14.8.4.4). */
  private static Role role(Node node) {
    boolean leads = node.tag.role() != Role.LINK;
    for (int i = 0; i < node.count && !leads; i++) {
      leads = node.kids[i].kind == Kind.ANNOTATION;
    }
    return leads ? node.tag.role() : Role.SPAN;
  }

  /**
   * An entry of the contents has to point to the element it is about (ISO 14289-2, 8.2.5.8). One of
   * an article that could not be set points to the whole file.
   */
  private void reference(Node node, Bytes bytes) {
    Optional<Integer> whole =
        node.tag.role() == Role.TOCI && !node.leads ? Optional.of(top()) : Optional.empty();
    node.target
        .flatMap(elements)
        .or(() -> whole)
        .ifPresent(element -> bytes.raw("/Ref[").reference(element).raw("]"));
  }

  private static void kids(Node node, Bytes bytes) {
    if (node.count == 0) {
      return;
    }
    bytes.raw(node.count == 1 ? "/K " : "/K[");
    for (int i = 0; i < node.count; i++) {
      bytes.raw(i == 0 ? "" : " ");
      kid(node.kids[i], node.page, bytes);
    }
    bytes.raw(node.count == 1 ? "" : "]");
  }

  private static void kid(Kid kid, int page, Bytes bytes) {
    switch (kid.kind) {
      case ELEMENT -> bytes.reference(kid.number);
      case CONTENT -> {
        if (kid.page == page) {
          bytes.integer(kid.number);
        } else {
          bytes.raw("<</Type/MCR/Pg ").reference(kid.page);
          bytes.raw("/MCID ").integer(kid.number).raw(">>");
        }
      }
      case ANNOTATION -> {
        bytes.raw("<</Type/OBJR/Pg ").reference(kid.page);
        bytes.raw("/Obj ").reference(kid.number).raw(">>");
      }
    }
  }

  private void facts(Node node, Bytes bytes) {
    Tag.Facts facts = node.tag.facts();
    if (facts.alt().isPresent()) {
      strings.put(facts.alt().get(), bytes.raw("/Alt"));
    }
    if (facts.language().isPresent()) {
      bytes.raw("/Lang").literal(facts.language().get());
    }
    bytes.raw(node.box);
    if (node.tag.role() == Role.TH || node.tag.role() == Role.TD) {
      cell(facts, node, bytes);
    }
    if (facts.numbering().isPresent()) {
      boolean decimal = facts.numbering().get() == Tag.Numbering.DECIMAL;
      bytes.raw("/A<</O/List/ListNumbering/").raw(decimal ? "Decimal>>" : "Disc>>");
    }
  }

  private static void cell(Tag.Facts facts, Node node, Bytes bytes) {
    if (node.named) {
      bytes.raw("/ID").literal(name(node.number));
    }
    boolean plain = facts.scope().isEmpty() && facts.columnSpan() == 1 && facts.rowSpan() == 1;
    if (plain && node.headers.length == 0) {
      return;
    }
    bytes.raw("/A<</O/Table");
    facts.scope().ifPresent(s -> bytes.raw(s == Tag.Scope.ROW ? "/Scope/Row" : "/Scope/Column"));
    if (facts.columnSpan() > 1) {
      bytes.raw("/ColSpan ").integer(facts.columnSpan());
    }
    if (facts.rowSpan() > 1) {
      bytes.raw("/RowSpan ").integer(facts.rowSpan());
    }
    if (node.headers.length > 0) {
      bytes.raw("/Headers[");
      for (int header : node.headers) {
        bytes.literal(name(header));
      }
      bytes.raw("]");
    }
    bytes.raw(">>");
  }

  /** Writes what is left, and the root. */
  void finish() throws IOException {
    while (!nodes.isEmpty()) {
      // In the order of their numbers, which no hash changes.
      List<Node> left = new ArrayList<>(nodes.values());
      left.sort((a, b) -> Integer.compare(a.number, b.number));
      for (Node node : left) {
        if (nodes.containsKey(node.tag)) {
          write(node);
        }
      }
    }
    COSDictionary dictionary = Cos.dictionary();
    Cos.put(dictionary, "Type", "StructTreeRoot");
    List<Reference> kids = tops.stream().map(node -> new Reference(node.number)).toList();
    Cos.put(dictionary, "K", Cos.array(kids.toArray(Reference[]::new)));
    Cos.put(dictionary, "ParentTree", numbers());
    Cos.put(dictionary, "ParentTreeNextKey", COSInteger.get(nextKey));
    if (!named.isEmpty()) {
      Cos.put(dictionary, "IDTree", names());
    }
    if (standard.isPdf2()) {
      namespace(namespaces[0], "http://iso.org/pdf2/ssn");
      namespace(namespaces[1], "http://iso.org/pdf/ssn");
      Cos.put(
          dictionary,
          "Namespaces",
          Cos.array(new Reference(namespaces[0]), new Reference(namespaces[1])));
    }
    file.put(root, dictionary);
  }

  /** Writes a namespace of elements (ISO 32000-2, 14.8.6). */
  private void namespace(int number, String name) throws IOException {
    COSDictionary dictionary = Cos.dictionary();
    Cos.put(dictionary, "Type", "Namespace");
    Cos.put(dictionary, "NS", Cos.ascii(name));
    file.put(number, dictionary);
  }

  private Reference names() throws IOException {
    NameTree tree = new NameTree(file, "Names");
    named.sort(null);
    for (int number : named) {
      tree.add(new Bytes(32).literal(name(number)), new Bytes(16).reference(number));
    }
    return tree.finish();
  }

  private Reference numbers() throws IOException {
    NameTree tree = new NameTree(file, "Nums");
    for (int key = 0; key < nextKey; key++) {
      tree.add(new Bytes(16).integer(key), new Bytes(16).reference(parents[key]));
    }
    return tree.finish();
  }
}
