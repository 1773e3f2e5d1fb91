using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Organization;

/// <summary>One post on the way up the line, and why it may or may not decide.</summary>
/// <param name="Post">The post.</param>
/// <param name="Verdict">Whether it may, or why not.</param>
/// <param name="Grant">The grant that was judged: the role's own, or the one that was lent; null where there is none.</param>
/// <param name="Delegation">What lent the grant; null where it is the role's own.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AuthorityStep(Post Post, AuthorityVerdict Verdict, AuthorityGrant? Grant, Delegation? Delegation) : IExplained
{
    /// <summary>The post.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Post Post { get; init => field = Given.Value(value, nameof(Post)); } = Given.Value(Post);

    private readonly Listed<CellReading> unmet;

    /// <summary>The tests of the condition that the matter fails, each with what the matter is instead; empty but where the condition is not met.</summary>
    public ImmutableArray<CellReading> Unmet
    {
        get => unmet;
        init => unmet = value;
    }

    /// <summary>Whether it may, or why not.</summary>
    public AuthorityVerdict Verdict { get; init => field = Given.Member(value); } = Given.Member(Verdict);

    /// <summary>Whether the post may decide, and why not, in no language.</summary>
    public Explanation Explain() => Explanation.Of(AuthorityExplanation.Sentence(this));

    /// <summary>Whether the post may decide, and why not, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
