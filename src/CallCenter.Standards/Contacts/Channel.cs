using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>The way a contact comes in (D1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Channel : byte
{
    /// <summary>Telephone.</summary>
    Phone,

    /// <summary>Online chat with a person.</summary>
    Chat,

    /// <summary>A bot or an interactive voice response.</summary>
    Ivr,

    /// <summary>Self-service on the web.</summary>
    Web,

    /// <summary>The bank's app.</summary>
    App,

    /// <summary>Text messages.</summary>
    Sms,

    /// <summary>A branch counter.</summary>
    Branch,

    /// <summary>A video call.</summary>
    Video,
}
