using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>What is said, or why there is nothing to say, in sentences.</summary>
internal static class ScriptSentences
{
    public static Explanation Of(ScriptAnswer answer) => Explanation.Of(
        ExplanationSentence.Of(
            answer.Text is null ? "script." + EnumCodes<ScriptGap>.CodeOf(answer.Gap) : "script.words",
            answer.Script is { } script ? ExplanationPart.Named("script", script.Code, script.Name) : null,
            answer.Text is { } text ? ExplanationPart.Given("words", text.Template) : null),
        answer.Script is { } known ? Version(known) : null,
        answer.Text is { Placeholders: { IsEmpty: false } placeholders } ? ExplanationSentence.Of("script.placeholders", placeholders.Select(name => Placeholder(answer.Script!, name))) : null);

    private static ExplanationSentence Version(Script script) => ExplanationSentence.Of(
        "script.version",
        ExplanationPart.Named("script", script.Code, script.Name),
        ExplanationPart.Given("version", script.Version),
        ExplanationPart.Word("approval", script.Approval),
        script.Effective is { } effective ? ExplanationPart.Date("effective", effective) : null,
        ExplanationPart.From("source", script.Provenance));

    private static ExplanationPart Placeholder(Script script, string name) =>
        script.Placeholders.FirstOrDefault(declared => declared.Code == name) is { Name: { } text } ? ExplanationPart.Named("placeholder", name, text) : ExplanationPart.Given("placeholder", name);
}
