using System.Text.Json.Serialization;

namespace CallCenter.Standards.Routing;

/// <summary>A skill with a level: what an agent has, or the least that a contact needs (D3.1).</summary>
/// <param name="Skill">The skill's code.</param>
/// <param name="Level">The level, 1 (learner) to 10 (master).</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct SkillLevel(string Skill, int Level)
{
    /// <summary>The highest level.</summary>
    public const int Highest = 10;

    /// <summary>The code and the level, such as <c>loans 3</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Skill} {Level}");
}
