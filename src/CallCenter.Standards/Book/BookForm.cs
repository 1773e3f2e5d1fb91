using System.Text.Json;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Book;

/// <summary>The form of a book: a header, and its sections.</summary>
internal static class BookForm
{
    /// <summary>The format this library reads and writes; it changes when books of the older form would be read otherwise.</summary>
    public const int Version = 1;

    /// <summary>The form of <see cref="Version"/>.</summary>
    public static readonly Form<int> FormatVersion = new NumberForm<int>(static number => (int)number, static version => version, new NumberRange(true, Version, Version), $"The format version here is {Version}.");

    public static MembersForm<StandardBook> Book { get; } = Form.Of<StandardBook>("标准手册", "Standard book", static (m, e) =>
    {
        m.Aside("$schema", As.Text);
        m.Required("format", Format(e), FormatVersion, "格式版本", "Format version");
        string code = m.Required("code", e?.Code, As.OwnCode.AsNote("unreadable"), "代码", "Code");
        LocalizedText name = m.Name(e?.Name);
        string version = m.Required("version", e?.Version, As.Remark, "版本", "Version");
        NodaTime.LocalDate effective = m.Required("effective", e?.Effective, As.Date.AsNote(default), "生效日期", "Effective date");
        string? currency = m.Currency(e?.Currency);
        var sections = new object[Sections.All.Length];
        foreach (Section section in Sections.All)
        {
            sections[section.Index] = section.Visit(m, e?.Catalogue(section.Index));
        }

        return new StandardBook(sections) { Code = code, Name = name, Version = version, Effective = effective, Currency = currency };
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Book), .. OpenForms.All, .. RegisteredForm.Of(Layer), .. RegisteredForm.Of(Source),
    ];

    private static MembersForm<BookLayer> Layer { get; } = Form.Of<BookLayer>("层", "Layer", static (m, e) => new(
        m.Required("code", e?.Code, As.Code, "代码", "Code"),
        m.Required("version", e?.Version, As.Text, "版本", "Version"),
        m.Optional("file", e?.File, As.AnyText, "文件", "File")));

    private static MembersForm<ValueSource> Source { get; } = Form.Of<ValueSource>("取值位置", "Source of a value", static (m, e) => new(
        m.Required("layer", e?.Layer, Layer, "层", "Layer"),
        m.Required("pointer", e?.Pointer, As.AnyText, "位置", "Pointer"),
        m.Optional("line", e?.Line, As.Count, "行", "Line"),
        m.Optional("column", e?.Column, As.Count, "列", "Column")));

    /// <summary>Whether the document is of a format whose members are not known here, so that findings on them would mislead.</summary>
    public static bool HasOtherFormat(in JsonElement json, FormReader reader)
    {
        if (json.ValueKind != JsonValueKind.Object
            || !json.TryGetProperty("format", out JsonElement format)
            || format.ValueKind != JsonValueKind.Number
            || (format.TryGetDecimal(out decimal version) && version == Version))
        {
            return false;
        }

        reader.Enter("format");
        reader.Fail(format, FindingRules.UnsupportedVersion, $"The format version here is {Version}.");
        reader.Leave();
        return true;
    }

    private static int? Format(StandardBook? book) => book is null ? null : Version;
}
