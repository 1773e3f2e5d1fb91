using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>The forms of the vocabulary that all areas share.</summary>
internal static class RootForms
{
    public static MembersForm<FindingArgument> FindingArgument { get; } = Form.Of<FindingArgument>("句式参数", "Argument of a message", static (m, e) => new(m.OptionalList("values", e?.Values, As.AnyText, "取值", "Values"))
    {
        Clauses = m.OptionalList("clauses", e?.Clauses, Clause, "从句", "Clauses"),
        Vocabulary = m.Optional("vocabulary", e?.Vocabulary, As.AnyText, "词表", "Vocabulary"),
    });

    public static MembersForm<FindingText> FindingText { get; } = Form.Of<FindingText>("问题句式", "Message by its parts", static (m, e) =>
    {
        string template = m.Required("template", e?.Template, As.AnyText, "句式", "Template");
        ImmutableArray<FindingArgument> arguments = m.OptionalList("arguments", e?.Arguments, FindingArgument, "参数", "Arguments");
        return m.IsComplete ? new(template, arguments) : e!;
    });

    /// <summary>A message again: arguments hold clauses, whose forms are made after them.</summary>
    private static MembersForm<FindingText> Clause => FindingText;

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
            File = m.Optional("file", e?.File, As.AnyText, "文件", "File"),
            Line = m.Optional("line", e?.Line, As.Count, "行", "Line"),
            Column = m.Optional("column", e?.Column, As.Count, "列", "Column"),
            Entry = m.Optional("entry", e?.Entry, As.Text, "条目", "Entry"),
            Text = m.Optional("text", e?.Text, FindingText, "问题句式", "Message by its parts"),
        };
    });

    public static MembersForm<DefinitionVersion> Version { get; } = Form.Of<DefinitionVersion>("定义版本", "Version of a definition", static (m, e) =>
    {
        string code = m.Required("code", e?.Code, As.AnyText, "代码", "Code");
        string version = m.Required("version", e?.Version, As.AnyText, "版本", "Version");
        string content = m.Required("content", e?.Content, As.AnyText, "内容校验码", "Content");
        return m.IsComplete ? new(code, version, content) : e!;
    });

    public static MembersForm<FindingRule> FindingRule { get; } = Form.Of<FindingRule>("检查规则", "Finding rule", static (m, e) =>
    {
        string code = m.Required("code", e?.Code, As.Text, "编号", "Code");
        FindingSeverity severity = m.Required("severity", e?.Severity, As.OneOf<FindingSeverity>(), "严重程度", "Severity");
        string title = m.Required("title", e?.Title, As.Text, "问题", "Title");
        string remedy = m.Required("remedy", e?.Remedy, As.Text, "处理办法", "Remedy");
        return m.IsComplete ? new FindingRule(code, severity, title, remedy) : e!;
    });

    public static MembersForm<FieldDefinition> Field { get; } = Form.Of<FieldDefinition>("字段", "Field", static (m, e) =>
    {
        string name = m.Required("name", e?.Distance?.Field ?? e?.Name, As.Code, "名称", "Name", "e?.Name");
        FieldType type = m.Required("type", e?.Type, As.OneOf<FieldType>(), "类型", "Type");
        bool isRequired = m.Flag("required", e?.IsRequired, "必填", "Required");
        Dimension dimension = m.Default("dimension", e?.Dimension, Dimension.Ratio, As.OneOf<Dimension>(), "量纲", "Dimension");
        int scale = m.Default("scale", e?.Scale, 0, As.Count, "小数位数", "Scale");
        ImmutableArray<string> values = m.OptionalList("values", e?.Values, As.AnyText, "允许的取值", "Values");
        string? vocabulary = m.Optional("vocabulary", e?.Vocabulary, As.Code, "词汇", "Vocabulary");
        LocalizedText? label = m.Optional("label", e?.Label, As.Localized, "显示名称", "Label");
        DataClass dataClass = m.Default("class", e?.Class, DataClass.Internal, As.OneOf<DataClass>(), "数据级别", "Data class");
        DataMask? mask = m.Optional("mask", e?.Mask, As.OneOf<DataMask>(), "脱敏方式", "Mask");
        string? compares = m.Optional("compares", e?.Relation?.ToString(), As.Text, "比较关系", "Compares", "e?.Relation");
        string? measures = m.Optional("measures", e?.Distance?.ToString(), As.Text, "差值", "Measures", "e?.Distance");
        if (m.IsComplete && measures is not null)
        {
            return FieldDistance.Parse(measures)?.Define() is { } measured && measured.Distance!.Field == name && measured.Type == type
                ? measured
                : throw new ArgumentException($"'{Excerpt.Of(measures)}' is no distance of field '{Excerpt.Of(name)}'.");
        }

        return m.IsComplete
            ? new FieldDefinition(name, type, isRequired, dimension, scale, values)
            {
                Vocabulary = vocabulary,
                Label = label,
                Class = dataClass,
                Mask = mask,
                Relation = compares is null ? null : FieldRelation.Parse(compares) ?? throw new ArgumentException($"'{Excerpt.Of(compares)}' compares no fields."),
            }
            : e!;
    });

    public static MembersForm<RecordDefinition> Record { get; } = Form.Of<RecordDefinition>("事实记录", "Record", static (m, e) =>
    {
        string name = m.Required("name", e?.Name, As.Code, "名称", "Name");
        ImmutableArray<FieldDefinition> fields = m.List("fields", e?.Fields, Field, "字段", "Fields");
        return m.IsComplete ? new RecordDefinition(name, fields) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(FindingRule),
        .. RegisteredForm.Of(Field),
        .. RegisteredForm.Of(Record),
        .. RegisteredForm.Of(As.Localized),
        .. RegisteredForm.Of(As.Provenance),
        .. RegisteredForm.Of(As.PartProvenance),
        .. RegisteredForm.Of(As.Confirmation),
        .. RegisteredForm.Of(As.Percentage),
        .. RegisteredForm.Of(Finding),
        .. RegisteredForm.Of(FindingText),
        .. RegisteredForm.Of(FindingArgument),
        .. RegisteredForm.Of(Version),
        .. RegisteredForm.Of(As.OneOf<FindingSeverity>()),
        .. RegisteredForm.Of(As.OneOf<ProvenanceKind>()),
        .. RegisteredForm.Of(As.OneOf<FieldType>()),
        .. RegisteredForm.Of(As.OneOf<Dimension>()),
        .. RegisteredForm.Of(As.OneOf<DataClass>()),
        .. RegisteredForm.Of(As.OneOf<DataMask>()),
    ];
}
