namespace CallCenter.Standards.Routing;

/// <summary>A skill that a contact needs, and how well its agent must have it. The default value requires nothing.</summary>
/// <param name="Skill">The skill's code.</param>
/// <param name="Level">The least level that will do, from 1 on.</param>
public readonly record struct SkillRequirement(string Skill, int Level)
{
    /// <summary>The skill and the level, such as <c>complaint-handling 2</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Skill} {Level}");
}
