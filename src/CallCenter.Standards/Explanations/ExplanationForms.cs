using System.Collections.Immutable;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Explanations;

/// <summary>How explanations look in JSON.</summary>
internal static class ExplanationForms
{
    public static MembersForm<ExplanationPart> Part { get; } = Form.Of<ExplanationPart>("句子成分", "Part of a sentence", static (m, e) => new()
    {
        Name = m.Required("name", e?.Name, As.Text, "成分名", "Name"),
        Kind = m.Required("kind", e?.Kind, As.OneOf<ExplanationPartKind>(), "类别", "Kind"),
        Code = m.Optional("code", e?.Code, As.Text, "代码", "Code"),
        Value = m.Optional("value", e?.Value, As.AnyText, "精确值", "Exact value"),
        Unit = m.Optional("unit", e?.Unit, As.Text, "单位", "Unit"),
        Text = m.Optional("text", e?.Text, As.Localized, "名称", "Name for people"),
        Source = m.Optional("source", e?.Source, As.Provenance, "来源", "Source"),
        Phrase = m.Optional("phrase", e?.Phrase, Clause, "从句", "Clause"),
    });

    public static MembersForm<ExplanationSentence> Sentence { get; } = Form.Of<ExplanationSentence>("说明语句", "Sentence of an explanation", static (m, e) =>
    {
        string code = m.Required("code", e?.Code, As.Text, "语句代码", "Code");
        ImmutableArray<ExplanationPart> parts = m.OptionalList("parts", e?.Parts, Part, "成分", "Parts");
        return m.IsComplete ? new(code, parts) : e!;
    });

    /// <summary>A sentence again: parts hold sentences, whose forms are made after them.</summary>
    private static MembersForm<ExplanationSentence> Clause => Sentence;

    public static MembersForm<Explanation> Explanation { get; } = Form.Of<Explanation>("说明", "Explanation", static (m, e) =>
    {
        ExplanationSentence answer = m.Required("answer", e?.Answer, Sentence, "结论", "Answer");
        ImmutableArray<ExplanationSentence> details = m.OptionalList("details", e?.Details, Sentence, "依据", "Details");
        return m.IsComplete ? new(answer, details) : e!;
    });

    /// <summary>What leaves the process.</summary>
    public static IEnumerable<RegisteredForm> All =>
    [
        .. RegisteredForm.Of(Part),
        .. RegisteredForm.Of(Sentence),
        .. RegisteredForm.Of(Explanation),
        .. RegisteredForm.Of(As.OneOf<ExplanationPartKind>()),
        .. RegisteredForm.Of(As.OneOf<ExplanationDetail>()),
    ];
}
