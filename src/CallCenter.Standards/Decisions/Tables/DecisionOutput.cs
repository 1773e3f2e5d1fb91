using System.Text.Json.Serialization;

namespace CallCenter.Standards.Decisions;

/// <summary>One output of a decision.</summary>
/// <param name="Name">The output's name.</param>
/// <param name="Value">Its value; missing where no rule or default gives one.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct DecisionOutput(string Name, DecisionValue Value)
{
    /// <summary>An equation such as <c>queue = "gold"</c>.</summary>
    public override string ToString() => $"{Name} = {Value}";
}
