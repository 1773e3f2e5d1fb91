using System.Collections.Immutable;

namespace CallCenter.Standards.Contacts;

/// <summary>The codes of the channels of the shipped standard (D1); a book declares its own in its vocabulary, such as <c>wechat</c>.</summary>
public static class Channels
{
    /// <summary>Telephone.</summary>
    public const string Phone = "phone";

    /// <summary>Online chat with a person.</summary>
    public const string Chat = "chat";

    /// <summary>A bot or an interactive voice response.</summary>
    public const string Ivr = "ivr";

    /// <summary>Self-service on the web.</summary>
    public const string Web = "web";

    /// <summary>The bank's app.</summary>
    public const string App = "app";

    /// <summary>Text messages.</summary>
    public const string Sms = "sms";

    /// <summary>A branch counter.</summary>
    public const string Branch = "branch";

    /// <summary>A video call.</summary>
    public const string Video = "video";

    /// <summary>All of them, in the standard's order.</summary>
    public static ImmutableArray<string> All { get; } = [Phone, Chat, Ivr, Web, App, Sms, Branch, Video];
}
