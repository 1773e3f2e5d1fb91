using System.Collections.Immutable;

namespace CallCenter.Standards.Forms;

/// <summary>The form of display texts: one member for each language, at least one of Chinese and English.</summary>
internal sealed class LocalizedForm : MembersForm<LocalizedText>
{
    /// <summary>The most languages of a text beside Chinese and English.</summary>
    public const int MostLanguages = 200;

    public override LocalizedText Words { get; } = new("文本", "Text");

    public override ImmutableArray<string> OneNeeded => [LocalizedText.ChineseTag, LocalizedText.EnglishTag];

    public override bool HasStandIn => true;

    public override LocalizedText StandIn { get; } = new("?", "?");

    public override (string Pattern, Form Form)? Others { get; } = (LanguageTag.Pattern, As.Text);

    public override FindingWords? FaultOfName(string name) => LanguageTag.IsValid(name) ? null : LanguageTag.Needed(name);

    public override LocalizedText Visit(Members members, LocalizedText? value, bool isGiven)
    {
        string? chinese = members.Optional("zh-CN", value?.Chinese, As.Text, "中文", "Chinese");
        string? english = members.Optional("en", value?.English, As.Text, "英文", "English");
        List<(string Language, string Wording)>? others = members.MayHaveOthers ? OthersOf(members, isGiven ? value : null) : null;
        return !members.IsComplete ? value! : (chinese ?? english) is null ? null! : LocalizedText.Of(chinese, english, others);
    }

    private static List<(string Language, string Wording)> OthersOf(Members members, LocalizedText? value)
    {
        var others = new List<(string Language, string Wording)>();
        HashSet<string>? tags = null;
        bool IsNext(string tag) => LanguageTag.IsValid(tag) && (tags ??= new(StringComparer.OrdinalIgnoreCase) { LocalizedText.ChineseTag, LocalizedText.EnglishTag }).Count < MostLanguages + 2 && tags.Add(tag);
        members.Others(IsNext, value is not null ? value.Others.Select(static other => (other.Language, other.Text)) : [], As.Text, (language, wording) => others.Add((language, wording)));
        return others;
    }

    public override bool TryRead(in System.Text.Json.JsonElement json, FormReader reader, out LocalizedText value)
    {
        bool isRead = base.TryRead(json, reader, out value);
        return isRead && (value is not null || reader.Fail(json, FindingRules.MissingMember, $"Neither 'zh-CN' nor 'en' is given."));
    }
}
