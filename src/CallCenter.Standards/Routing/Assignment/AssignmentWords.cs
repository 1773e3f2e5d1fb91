using System.Collections.Immutable;
using System.Globalization;

namespace CallCenter.Standards.Routing;

/// <summary>The words that a standard has for what agents have and contacts ask for: one that it does not have is told, since nobody can be found by it.</summary>
/// <param name="skills">The skills; none where any will do.</param>
/// <param name="known">The known words of each kind; none where any will do.</param>
internal sealed class AssignmentWords(ImmutableArray<Skill> skills, IReadOnlyDictionary<string, ImmutableArray<string>> known)
{
    public const string Channel = "channel";
    public const string Language = "language";
    public const string Authority = "authority";

    private readonly Dictionary<string, int> levels = skills.GroupBy(skill => skill.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Levels, StringComparer.Ordinal);

    /// <summary>No words: any will do.</summary>
    public static AssignmentWords Any { get; } = new([], ImmutableDictionary<string, ImmutableArray<string>>.Empty);

    public ImmutableArray<Finding> Of(Agent agent)
    {
        var findings = new List<Finding>();
        string place = "/agents/" + JsonPointer.Escape(agent.Code);
        AddSkills(findings, agent.Skills, place);
        AddLocked(findings, agent.LockedSkills, place);
        AddAll(findings, Channel, agent.Channels.Select(channel => channel.Channel), place + "/channels");
        AddAll(findings, Language, agent.Languages, place + "/languages");
        AddAll(findings, Authority, agent.Authorities.Select(authority => authority.Authority), place + "/authorities");
        return [.. findings];
    }

    public ImmutableArray<Finding> Of(AssignmentRequest request)
    {
        if (IsKnown(request))
        {
            return [];
        }

        var findings = new List<Finding>();
        AddSkills(findings, request.Skills, "/request");
        AddAll(findings, Channel, [request.Channel], "/request/channel");
        AddAll(findings, Language, request.Language is { } language ? [language] : [], "/request/language");
        AddAll(findings, Authority, request.Authority is { } authority ? [authority] : [], "/request/authority");
        return [.. findings];
    }

    /// <summary>Whether all is known, told without allocating.</summary>
    private bool IsKnown(AssignmentRequest request)
    {
        bool isKnown = Knows(Channel, request.Channel) && Knows(Language, request.Language) && Knows(Authority, request.Authority);
        for (int i = 0; isKnown && levels.Count > 0 && i < request.Skills.Length; i++)
        {
            isKnown = levels.TryGetValue(request.Skills[i].Skill, out int highest) && request.Skills[i].Level <= highest;
        }

        return isKnown;
    }

    private bool Knows(string kind, string? word) => word is null || !known.TryGetValue(kind, out ImmutableArray<string> words) || words.IsEmpty || words.Contains(word);

    private void AddSkills(List<Finding> findings, ImmutableArray<SkillLevel> of, string place)
    {
        for (int i = 0; levels.Count > 0 && i < of.Length; i++)
        {
            string at = string.Create(CultureInfo.InvariantCulture, $"{place}/skills/{i}");
            if (!levels.TryGetValue(of[i].Skill, out int highest))
            {
                findings.Add(Unknown(at, $"skill", of[i].Skill, levels.Keys));
            }
            else if (of[i].Level > highest)
            {
                findings.Add(RoutingFindings.LevelUnknown.At(at, of[i].ToString(), $"Skill '{of[i].Skill}' has levels up to {highest}."));
            }
        }
    }

    private void AddLocked(List<Finding> findings, ImmutableArray<SkillLock> of, string place)
    {
        for (int i = 0; levels.Count > 0 && i < of.Length; i++)
        {
            if (!levels.ContainsKey(of[i].Skill))
            {
                findings.Add(Unknown(string.Create(CultureInfo.InvariantCulture, $"{place}/lockedSkills/{i}"), $"skill", of[i].Skill, levels.Keys));
            }
        }
    }

    private void AddAll(List<Finding> findings, string kind, IEnumerable<string> words, string place)
    {
        foreach (string word in words)
        {
            if (!Knows(kind, word))
            {
                findings.Add(Unknown(place, $"{kind}", word, known[kind]));
            }
        }
    }

    private static Finding Unknown(string place, FindingWords kind, string word, IEnumerable<string> words) => RoutingFindings.WordUnknown.At(
        place, Excerpt.Of(word), $"There is no {kind} '{Excerpt.Of(word)}'; {NearestName.Suggest(word, [.. words.Order(StringComparer.Ordinal)])}.");
}
