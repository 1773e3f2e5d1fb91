namespace CallCenter.Standards.Forms;

/// <summary>The forms of the vocabulary that all areas share.</summary>
internal static class RootForms
{
    public static MembersForm<Finding> Finding { get; } = Form.Of<Finding>("检查结果", "Finding", static (m, e) =>
    {
        string code = m.Required("code", e?.Code, As.Text, "编号", "Code");
        FindingSeverity severity = m.Required("severity", e?.Severity, As.OneOf<FindingSeverity>(), "严重程度", "Severity");
        string pointer = m.Required("pointer", e?.Pointer, As.AnyText, "位置", "Pointer");
        string? value = m.Optional("value", e?.Value, As.AnyText, "问题值", "Value");
        string message = m.Required("message", e?.Message, As.Text, "问题", "Message");
        string remedy = m.Required("remedy", e?.Remedy, As.Text, "处理办法", "Remedy");
        return new(code, severity, pointer, value, message, remedy)
        {
            Line = m.Optional("line", e?.Line, As.Count, "行", "Line"),
            Column = m.Optional("column", e?.Column, As.Count, "列", "Column"),
            Entry = m.Optional("entry", e?.Entry, As.Text, "条目", "Entry"),
        };
    });

    public static MembersForm<DefinitionVersion> Version { get; } = Form.Of<DefinitionVersion>("定义版本", "Version of a definition", static (m, e) =>
    {
        string code = m.Required("code", e?.Code, As.AnyText, "代码", "Code");
        string version = m.Required("version", e?.Version, As.AnyText, "版本", "Version");
        string content = m.Required("content", e?.Content, As.AnyText, "内容指纹", "Content");
        return m.IsComplete ? new(code, version, content) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(As.Localized),
        .. RegisteredForm.Of(As.Provenance),
        .. RegisteredForm.Of(As.PartProvenance),
        .. RegisteredForm.Of(As.Percentage),
        .. RegisteredForm.Of(Finding),
        .. RegisteredForm.Of(Version),
        .. RegisteredForm.Of(As.OneOf<FindingSeverity>()),
        .. RegisteredForm.Of(As.OneOf<ProvenanceKind>()),
        .. RegisteredForm.Of(As.OneOf<FieldType>()),
        .. RegisteredForm.Of(As.OneOf<Dimension>()),
    ];
}
