using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Organization;

/// <summary>One post on the way up the line, and why it may or may not decide.</summary>
/// <param name="Post">The post.</param>
/// <param name="Verdict">Whether it may, or why not.</param>
/// <param name="Grant">The grant that was judged: the role's own, or the one that was lent; null where there is none.</param>
/// <param name="Delegation">What lent the grant; null where it is the role's own.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityStep(Post Post, AuthorityVerdict Verdict, AuthorityGrant? Grant, Delegation? Delegation)
{
    /// <summary>One sentence: whether the post may decide, and why not.</summary>
    public string Explain(CultureInfo culture) => ExplanationLanguage.Of(culture).Text(AuthorityExplanation.Sentence(this));

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
