using System.Text.Json.Serialization;

namespace CallCenter.Standards.Simulation;

/// <summary>How many customers a bot can talk to at once; who comes when all sessions are taken waits for one.</summary>
/// <param name="Bot">The bot's code.</param>
/// <param name="Most">The most at once, positive.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BotSessions(string Bot, int Most);
