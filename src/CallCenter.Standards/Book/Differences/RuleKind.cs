using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What answers otherwise where a rule changed.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RuleKind
{
    /// <summary>Whether conditions hold.</summary>
    Condition,

    /// <summary>The policy that a case is promised by.</summary>
    Policy,

    /// <summary>What a table decides.</summary>
    Table,
}
