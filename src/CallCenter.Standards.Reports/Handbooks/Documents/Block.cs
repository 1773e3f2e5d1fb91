using System.Collections.Immutable;
using System.Xml.Linq;

namespace CallCenter.Standards.Reports.Handbooks.Documents;

/// <summary>Something that stands in a chapter.</summary>
internal abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
internal sealed record Paragraph(string Text) : Block;

/// <summary>Names with what is said of each.</summary>
/// <param name="Items">The names and texts, in order.</param>
internal sealed record Facts(ImmutableArray<(string Name, string Text)> Items) : Block;

/// <summary>A table.</summary>
/// <param name="Caption">What it shows, for those who come upon it alone.</param>
/// <param name="Headings">The heads of its columns.</param>
/// <param name="Rows">The cells; the first of a row names it.</param>
internal sealed record Table(string Caption, ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows) : Block;

/// <summary>A picture.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Svg">The picture, named and described for those who cannot see it.</param>
/// <param name="Mermaid">The same for pages that draw it themselves; null where there is none.</param>
/// <param name="Words">The same as a table; null where the tables around it say it all.</param>
internal sealed record Picture(string Title, XElement Svg, string? Mermaid, Table? Words) : Block;

/// <summary>A chapter.</summary>
/// <param name="Id">Its identity in the page.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What stands in it before its parts.</param>
/// <param name="Parts">The chapters within it.</param>
internal sealed record Chapter(string Id, string Title, ImmutableArray<Block> Blocks, ImmutableArray<Chapter> Parts);

/// <summary>A whole document.</summary>
/// <param name="Language">Its language, as browsers take it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Subtitle">What stands below the title.</param>
/// <param name="Contents">The heading of the table of contents; null for a document without one.</param>
/// <param name="Style">The style class of its body.</param>
/// <param name="Chapters">Its chapters.</param>
internal sealed record Document(string Language, string Title, string Subtitle, string? Contents, string Style, ImmutableArray<Chapter> Chapters);

/// <summary>The sources that marks such as <c>[3]</c> refer to.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Headings">The heads of its three columns.</param>
/// <param name="Sources">The sources in the order of their numbers.</param>
internal sealed record SourceTable(string Caption, ImmutableArray<string> Headings, ImmutableArray<(string Kind, string Text)> Sources) : Block;
