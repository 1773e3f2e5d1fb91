using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Decisions;

/// <summary>Clauses of what a record has and of what is asked of it, where the field's definition is not at hand.</summary>
internal static class CellPhrases
{
    /// <summary>What a clause that tells a value is called.</summary>
    public const string Fact = "fact";

    /// <summary>What a clause that tells tests is called.</summary>
    public const string Asked = "asked";

    /// <summary>A clause of a field that is known by its name only.</summary>
    public static ExplanationPart Unknown(string name, string field, string value) => ExplanationPart.Clause(
        name,
        "condition.is",
        new ExplanationPart { Name = "field", Kind = ExplanationPartKind.Field, Code = field },
        ExplanationPart.Coded("value", value, text: null));
}
