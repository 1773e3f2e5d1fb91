using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>
/// What a bank changes of a standard book: entries added, changed and removed by their codes, single members of entries, values confirmed as they are. Written as JSON with the book's own sections and members; laid over a book by
/// <see cref="BookOverlays.With(StandardBook, StandardOverlay[])"/>, several one over the other. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Keeps the places of its text; write it by ToJson, and read it by Parse.")]
public sealed class StandardOverlay
{
    private static readonly Lazy<string> LazySchema = new(static () => BookSchema.ChangesText(OverlayForms.Header, "standard-overlay"));

    private readonly byte[] utf8;

    private StandardOverlay(OverlayHeader header, byte[] utf8, string? file)
    {
        Header = header;
        this.utf8 = utf8;
        File = file;
    }

    /// <summary>
    /// The JSON Schema (2020-12) of overlays, for editors: their own header, and the book's sections with nothing required, null for what is taken out, and lists as objects by code. The package holds it as
    /// <c>schema/standard-overlay.schema.json</c>.
    /// </summary>
    public static string JsonSchema => LazySchema.Value;

    /// <summary>The code of the book that it makes, kebab-case.</summary>
    public string Code => Header.Code;

    /// <summary>The version of the book that it makes.</summary>
    public string Version => Header.Version;

    /// <summary>The name of the book that it makes; null where that of the book below stays.</summary>
    public LocalizedText? Name => Header.Name;

    /// <summary>The first day in force of the book that it makes; null where that of the book below stays.</summary>
    public LocalDate? Effective => Header.Effective;

    /// <summary>The currency of the book that it makes; null where that of the book below stays.</summary>
    public string? Currency => Header.Currency;

    /// <summary>Who wrote it; empty where it does not say.</summary>
    public ImmutableArray<string> Authors => Header.Authors;

    /// <summary>The book that it was written for.</summary>
    public OverlayBase Extends => Header.Extends;

    /// <summary>Where what it sets comes from, unless an entry says otherwise; null where every entry says so itself.</summary>
    public Provenance? Provenance => Header.Provenance;

    /// <summary>What it takes as it was assumed.</summary>
    public ImmutableArray<ConfirmedValues> Confirms => Header.Confirms;

    /// <summary>The name of the file it was read from, as findings tell it; null where none was given.</summary>
    public string? File { get; }

    internal OverlayHeader Header { get; }

    /// <summary>Reads an overlay from JSON text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> comments are passed over; otherwise they are errors. They are not kept.</param>
    /// <exception cref="StandardBookException">The text is no overlay; carries every finding.</exception>
    public static StandardOverlay Parse(string json, string? file = null, bool allowComments = false) =>
        TryParse(json, out StandardOverlay? overlay, out ImmutableArray<Finding> findings, file, allowComments) ? overlay : throw new StandardBookException(findings);

    /// <summary>Reads an overlay from a stream of JSON in UTF-8, from its position to its end. What the stream throws passes through.</summary>
    /// <param name="stream">The stream; left open.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> comments are passed over; otherwise they are errors. They are not kept.</param>
    /// <exception cref="StandardBookException">The text is no overlay; carries every finding.</exception>
    public static StandardOverlay Load(Stream stream, string? file = null, bool allowComments = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return TryParse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), out StandardOverlay? overlay, out ImmutableArray<Finding> findings, file, allowComments) ? overlay : throw new StandardBookException(findings);
    }

    /// <summary>Reads an overlay from JSON text. No text makes it throw. What its sections say is checked where it is laid over a book.</summary>
    /// <param name="json">The text.</param>
    /// <param name="overlay">The overlay, or null where there are errors.</param>
    /// <param name="findings">Every error; never the default.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> comments are passed over; otherwise they are errors. They are not kept.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(string json, [NotNullWhen(true)] out StandardOverlay? overlay, out ImmutableArray<Finding> findings, string? file = null, bool allowComments = false)
    {
        ArgumentNullException.ThrowIfNull(json);
        var faults = new FindingList();
        using LentBytes? utf8 = JsonText.Encode(json, faults);
        if (utf8 is not null)
        {
            return TryParse(utf8.Span, out overlay, out findings, file, allowComments);
        }

        overlay = null;
        findings = [.. faults.ToImmutable().Select(finding => finding with { File = file })];
        return false;
    }

    /// <summary>Reads an overlay from JSON in UTF-8; a byte order mark is skipped. No bytes make it throw. What its sections say is checked where it is laid over a book.</summary>
    /// <param name="utf8Json">The text.</param>
    /// <param name="overlay">The overlay, or null where there are errors.</param>
    /// <param name="findings">Every error; never the default.</param>
    /// <param name="file">The name of the file, as findings tell it.</param>
    /// <param name="allowComments">Whether <c>//</c> and <c>/* */</c> comments are passed over; otherwise they are errors. They are not kept.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out StandardOverlay? overlay, out ImmutableArray<Finding> findings, string? file = null, bool allowComments = false)
    {
        if (allowComments)
        {
            return TryParse(JsonText.WithoutComments(utf8Json), out overlay, out findings, file);
        }

        overlay = null;
        var faults = new FindingList();
        using OpenJson? document = JsonText.Open(utf8Json, faults);
        var reader = new FormReader(faults);
        if (document is not null && !BookForm.HasOtherFormat(document.RootElement, reader) && OverlayForms.Header.TryRead(document.RootElement, reader, out OverlayHeader header) && !faults.HasErrors)
        {
            overlay = new StandardOverlay(header, utf8Json.ToArray(), file);
        }

        findings = LayerPlaces.Locate(faults.ToImmutable(), utf8Json, file);
        return overlay is not null;
    }

    /// <summary>What makes one book from another: added, changed and removed by the codes of entries, with no more said than differs. Laid over the first, it gives the second.</summary>
    /// <param name="below">The book that it is laid over.</param>
    /// <param name="changed">The book that it makes.</param>
    /// <exception cref="StandardBookException">One of the books has errors.</exception>
    public static StandardOverlay Between(StandardBook below, StandardBook changed)
    {
        ArgumentNullException.ThrowIfNull(below);
        ArgumentNullException.ThrowIfNull(changed);
        below.Compile();
        changed.Compile();
        return Parse(FormText.Document(OverlayForms.Header, OverlayDifference.Between(below, changed)));
    }

    /// <summary>The overlay of a change that a program makes: what differs, under a title of its own. Laid over the book, it gives the changed one, with the title's source for all that was set.</summary>
    /// <param name="below">The book that it is laid over.</param>
    /// <param name="title">The code and version of the book that it makes, and where what it sets comes from.</param>
    /// <param name="change">What is made of the book; its own code, name, version and day do not count.</param>
    /// <exception cref="StandardBookException">One of the books has errors.</exception>
    public static StandardOverlay Of(StandardBook below, OverlayTitle title, Func<StandardBook, StandardBook> change)
    {
        ArgumentNullException.ThrowIfNull(below);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(change);
        StandardBook changed = change(below);
        ArgumentNullException.ThrowIfNull(changed, nameof(change));
        below.Compile();
        changed.Compile();
        return Parse(FormText.Document(OverlayForms.Header, OverlayDifference.Between(below, changed) with
        {
            Code = title.Code,
            Version = title.Version,
            Name = title.Name,
            Effective = title.Effective,
            Authors = title.Authors,
            Provenance = title.Provenance,
            Confirms = title.Confirms,
        }));
    }

    /// <summary>
    /// The overlay to be translated that puts a book into a further language: it gives each text that is not in it yet, in English, or Chinese where there is no English. Laid over the book with its texts translated, it changes nothing but
    /// what readers of the language see; <see cref="BookOverlays.TextsWithout"/> tells what is still missing.
    /// </summary>
    /// <param name="below">The book that it is laid over.</param>
    /// <param name="language">The language's BCP-47 tag, such as <c>de</c>.</param>
    /// <param name="code">The code of the book that it makes, kebab-case.</param>
    /// <param name="version">The version of the book that it makes.</param>
    /// <exception cref="ArgumentException">It is no tag of a language.</exception>
    /// <exception cref="StandardBookException">The book has errors, or the code is none.</exception>
    public static StandardOverlay Translation(StandardBook below, string language, string code, string version)
    {
        ArgumentNullException.ThrowIfNull(below);
        LanguageTag.Check(language);
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(version);
        below.Compile();
        return Parse(FormText.Document(OverlayForms.Header, OverlayDifference.Between(below, BookTexts.Filled(below, language)) with { Code = code, Version = version }));
    }

    /// <summary>The overlay as JSON, as it was read or made.</summary>
    public string ToJson() => Encoding.UTF8.GetString(JsonText.WithoutMark(utf8));

    /// <summary>Writes <see cref="ToJson"/> in UTF-8 without a byte order mark. What the stream throws passes through.</summary>
    /// <param name="stream">The stream; left open.</param>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(JsonText.WithoutMark(utf8));
    }

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";

    /// <summary>Gives findings on the overlay their places in its text.</summary>
    internal ImmutableArray<Finding> Locate(ImmutableArray<Finding> findings) => LayerPlaces.Locate(findings, utf8, File);
}
