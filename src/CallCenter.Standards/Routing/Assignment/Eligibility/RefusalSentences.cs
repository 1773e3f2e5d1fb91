using System.Globalization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What is against an agent, in a sentence.</summary>
internal static class RefusalSentences
{
    public static ExplanationSentence Of(AssignmentRefusal refusal) => refusal.Skill is { } skill ? ExplanationSentence.Of(
        "assignment.locked",
        ExplanationPart.Word("reason", refusal.Reason),
        ExplanationPart.OfBook("skill", "skill", skill),
        ExplanationPart.OfBook("qualification", "qualification", refusal.Required)) : ExplanationSentence.Of(
        "assignment.refusal",
        [
            ExplanationPart.Word("reason", refusal.Reason),
            Thing("required", refusal.Reason, refusal.Required),
            .. refusal.Actual is { } actual ? Actual(refusal.Reason, actual) : [],
        ]);

    /// <summary>Of authorities, channels and languages an agent may have several.</summary>
    private static IEnumerable<ExplanationPart> Actual(AssignmentRefusalReason reason, string actual) =>
        reason == AssignmentRefusalReason.Authority && actual.Contains(' ', StringComparison.Ordinal) ? [ExplanationPart.Given("actual", actual)]
        : reason is AssignmentRefusalReason.Channel or AssignmentRefusalReason.Language ? actual.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(one => Thing("actual", reason, one))
        : [Thing("actual", reason, actual)];

    private static ExplanationPart Thing(string name, AssignmentRefusalReason reason, string text) => reason switch
    {
        AssignmentRefusalReason.State => ExplanationPart.Word(name, EnumCodes<AgentState>.Vocabulary, text),
        AssignmentRefusalReason.Skill or AssignmentRefusalReason.SkillLevel when Split(text) is var (skill, level) =>
            ExplanationPart.Clause(name, "skill.level", ExplanationPart.OfBook("skill", "skill", skill), ExplanationPart.Figure("level", level, "count")),
        AssignmentRefusalReason.Authority or AssignmentRefusalReason.AuthorityLimit when Split(text) is var (action, amount) =>
            ExplanationPart.Clause(name, "authority.amount", ExplanationPart.OfBook("action", "action", action), ExplanationPart.Figure("amount", amount, "money")),
        AssignmentRefusalReason.Authority or AssignmentRefusalReason.AuthorityLimit => ExplanationPart.OfBook(name, "action", text),
        AssignmentRefusalReason.Channel => ExplanationPart.OfBook(name, "channel", text),
        AssignmentRefusalReason.Capacity when name == "required" => ExplanationPart.OfBook(name, "channel", text),
        AssignmentRefusalReason.Capacity when text.Split(" of ") is [var load, var capacity]
            && int.TryParse(load, NumberStyles.None, CultureInfo.InvariantCulture, out int taken) && int.TryParse(capacity, NumberStyles.None, CultureInfo.InvariantCulture, out int most) =>
            ExplanationPart.Clause(name, "agent.load", ExplanationPart.Count("load", taken), ExplanationPart.Count("capacity", most)),
        AssignmentRefusalReason.Language => ExplanationPart.Word(name, "spoken-language", text),
        _ => ExplanationPart.Given(name, text),
    };

    /// <summary>A code with the number after it; null where there is none.</summary>
    private static (string Code, decimal Number)? Split(string text) =>
        text.LastIndexOf(' ') is var at and > 0 && decimal.TryParse(text.AsSpan(at + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? (text[..at], number) : null;
}
