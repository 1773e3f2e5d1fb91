using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>How overlays look in JSON: a header of their own, and the sections of books.</summary>
internal static class OverlayForms
{
    public static MembersForm<OverlayBase> Base { get; } = Form.Of<OverlayBase>("所依据的标准", "Base", static (m, e) => new(
        m.Required("code", e?.Code, As.Text, "代码", "Code"),
        m.Required("version", e?.Version, As.Text, "版本", "Version"),
        m.Optional("hash", e?.Hash, As.Text, "内容校验码", "Hash")));

    public static MembersForm<ConfirmedValues> Confirmed { get; } = Form.Of<ConfirmedValues>("确认的内容", "Confirmed values", static (m, e) => new(
        m.List("of", e?.Of, As.Text, "所指内容", "Values"),
        m.Inline(e?.Confirmation, As.Confirmation)));

    public static MembersForm<OverlayTitle> Title { get; } = Form.Of<OverlayTitle>("调整说明", "Title of an overlay", static (m, e) => new(
        m.Code(e?.Code),
        m.Required("version", e?.Version, As.Text, "版本", "Version"),
        m.Required("provenance", e?.Provenance, As.Provenance, "调整内容的来源", "Provenance of what it sets"))
    {
        Name = m.Optional("name", e?.Name, As.Localized, "名称", "Name"),
        Effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective date"),
        Authors = m.OptionalList("authors", e?.Authors, As.Text, "编制人", "Authors"),
        Confirms = m.OptionalList("confirms", e?.Confirms, Confirmed, "确认的内容", "Confirms"),
    });

    public static MembersForm<OverlayHeader> Header { get; } = Form.Of<OverlayHeader>("本行调整", "Overlay", static (m, e) =>
    {
        string? schema = m.Optional("$schema", e?.Schema, As.Text, "结构定义", "Schema");
        m.Required("format", e is null ? null : (int?)BookForm.Version, BookForm.FormatVersion, "格式版本", "Format version");
        string code = m.Code(e?.Code);
        LocalizedText? name = m.Optional("name", e?.Name, As.Localized, "名称", "Name");
        string version = m.Required("version", e?.Version, As.Text, "版本", "Version");
        LocalDate? effective = m.Optional("effective", e?.Effective, As.Date, "生效日期", "Effective date");
        string? currency = m.Currency(e?.Currency);
        ImmutableArray<string> authors = m.OptionalList("authors", e?.Authors, As.Text, "编制人", "Authors");
        OverlayBase extends = m.Required("extends", e?.Extends, Base, "所依据的标准", "Extends");
        Provenance? provenance = m.Optional("provenance", e?.Provenance, As.Provenance, "调整内容的来源", "Provenance of what it sets");
        ImmutableArray<ConfirmedValues> confirms = m.OptionalList("confirms", e?.Confirms, Confirmed, "确认的内容", "Confirms");
        ImmutableArray<JsonElement?>.Builder sections = ImmutableArray.CreateBuilder<JsonElement?>(Sections.All.Length);
        foreach (Section section in Sections.All)
        {
            sections.Add(m.Raw(section.Name, e?.Sections[section.Index], section.Chinese, section.English, section.Property));
        }

        return new()
        {
            Schema = schema,
            Code = code,
            Name = name,
            Version = version,
            Effective = effective,
            Currency = currency,
            Authors = authors,
            Extends = extends,
            Provenance = provenance,
            Confirms = confirms,
            Sections = sections.MoveToImmutable(),
        };
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All => [.. RegisteredForm.Of(Base), .. RegisteredForm.Of(Confirmed), .. RegisteredForm.Of(Title)];
}
