using System.Collections.Immutable;

namespace CallCenter.Standards.Logs;

/// <summary>How events of Zendesk are read: what they cannot say by themselves.</summary>
public sealed record ZendeskOptions
{
    /// <summary>The names of groups and agents by their identities; one without a name stands for itself.</summary>
    public ImmutableDictionary<string, string> Names { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The channels of the standard by the channels of Zendesk, whatever their case; one that is missing stands for itself.</summary>
    public ImmutableDictionary<string, string> Channels { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["voice"] = Contacts.Channels.Phone,
        ["phone call (incoming)"] = Contacts.Channels.Phone,
        ["native_messaging"] = Contacts.Channels.Chat,
        ["messaging"] = Contacts.Channels.Chat,
        ["web form"] = Contacts.Channels.Web,
        ["mobile_sdk"] = Contacts.Channels.App,
        ["mail"] = "email",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);
}
