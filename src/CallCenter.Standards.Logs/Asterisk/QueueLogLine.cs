using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using NodaTime;

namespace CallCenter.Standards.Logs;

/// <summary>One line of a queue log: <c>epoch|call|queue|agent|event|data…</c>.</summary>
internal sealed record QueueLogLine(Instant At, string Call, string Queue, string Agent, string Event, string[] Data, string Text, LogPlace Place)
{
    /// <summary>What stands where a line is of no call, queue or agent.</summary>
    private const string None = "NONE";

    // 2100: a later one is no time of a log, and finer parts than a tick are dropped.
    private const long LastSecond = 4_102_444_800;

    public bool HasCall => Call.Length > 0 && Call != None;

    public bool HasAgent => Agent.Length > 0 && Agent != None;

    public bool HasQueue => Queue.Length > 0 && Queue != None;

    public string? QueueName => HasQueue ? Queue : null;

    public string? AgentName => HasAgent ? Agent : null;

    /// <summary>A part of the data, counted from 0; from the end where it is negative. Empty where there is none.</summary>
    public string DataAt(int index) => (index < 0 ? Data.Length + index : index) is var at && at >= 0 && at < Data.Length ? Data[at] : "";

    /// <summary>Reads a line; null with the field, its value and the reason where it is none.</summary>
    public static QueueLogLine? Read(in LogRow row, out (string? Field, string? Value, RejectReason Reason) fault)
    {
        string text = Encoding.UTF8.GetString(row.Bytes);
        string[] parts = text.Split('|');
        fault = default;
        if (!Utf8.IsValid(row.Bytes))
        {
            fault = (null, null, RowFaults.NoUtf8);
            return null;
        }

        if (parts.Length < 5)
        {
            fault = (null, null, RowFaults.TooFew(parts.Length, 5));
            return null;
        }

        if (!TryReadEpoch(Encoding.UTF8.GetBytes(parts[0].Trim()), out Instant at))
        {
            fault = ("time", parts[0], RowFaults.NoEpoch);
            return null;
        }

        string name = parts[4].Trim();
        if (name.Length == 0)
        {
            fault = ("event", null, RowFaults.Missing);
            return null;
        }

        return new(at, parts[1].Trim(), parts[2].Trim(), parts[3].Trim(), name, parts[5..], text, row.Place);
    }

    private static bool TryReadEpoch(ReadOnlySpan<byte> text, out Instant at)
    {
        at = default;
        int dot = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = dot < 0 ? text : text[..dot];
        ReadOnlySpan<byte> part = dot < 0 ? [] : text[(dot + 1)..];
        if (!Utf8Parser.TryParse(whole, out long seconds, out int used) || used != whole.Length || seconds is <= 0 or > LastSecond || part.ContainsAnyExceptInRange((byte)'0', (byte)'9') || (dot >= 0 && part.IsEmpty))
        {
            return false;
        }

        long ticks = 0;
        for (int i = 0; i < 7; i++)
        {
            ticks = (ticks * 10) + (i < part.Length ? part[i] - '0' : 0);
        }

        at = Instant.FromUnixTimeSeconds(seconds).PlusTicks(ticks);
        return true;
    }
}
