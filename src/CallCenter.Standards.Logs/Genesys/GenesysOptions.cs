using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>How conversations of Genesys Cloud are read: what they cannot say by themselves.</summary>
public sealed record GenesysOptions
{
    /// <summary>The names of queues, users and wrap-up codes by their identities, since conversations have identities only; one without a name stands for itself.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The teams of users by their identities; null where conversations tell no team.</summary>
    public ImmutableDictionary<string, string>? TeamOfUser { get; init; }

    /// <summary>Whether the wrap-up code of the agent who answered is what the contact was about.</summary>
    public bool TopicFromWrapUp { get; init; }

    /// <summary>How a conversation counts that ended in the flow and was never put into a queue. Whether the flow settled it, the conversation does not tell.</summary>
    public ContactOutcome EndedInFlow { get; init; } = ContactOutcome.SelfServed;
}
