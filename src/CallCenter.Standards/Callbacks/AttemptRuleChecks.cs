using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>What has to hold for the rules of attempts; each fault is a finding.</summary>
internal sealed class AttemptRuleChecks(Located<CallbackRules> rules, CallbackNames names, FindingList findings)
{
    private const int MostAttempts = 100;
    private const int MostContacts = 1_000;
    private static readonly Duration Longest = Duration.FromDays(366);

    public void Check()
    {
        CallbackRules value = rules.Value;
        names.Calendars.Check(value.Hours, rules.At(r => r.Hours));
        Require(value.Attempts is >= 1 and <= MostAttempts, rules.At(r => r.Attempts), value.Attempts.ToString(CultureInfo.InvariantCulture), $"Attempts are 1 to 100.");
        Require(value.Spacing >= Duration.Zero && value.Spacing <= Longest, rules.At(r => r.Spacing), IsoTime.Format(value.Spacing), $"Attempts are 0 to 366 days apart.");
        Require(value.Quiet is not { } quiet || quiet.From != quiet.To, rules.At(r => r.Quiet), null, $"Quiet hours that end when they begin are none, or all.");
        foreach (Located<FrequencyCap> cap in rules.Each(r => r.Caps))
        {
            Require(cap.Value.Contacts is >= 1 and <= MostContacts, cap.At(c => c.Contacts), cap.Value.Contacts.ToString(CultureInfo.InvariantCulture), $"A cap is 1 to 1,000 contacts.");
            Require(cap.Value.Within > Duration.Zero && cap.Value.Within <= Longest, cap.At(c => c.Within), IsoTime.Format(cap.Value.Within), $"A cap is for above 0 and up to 366 days.");
        }

        CheckChannels();
    }

    private void CheckChannels()
    {
        LocatedList<CallbackChannel> channels = rules.Each(r => r.Channels);
        if (channels is { Count: 0, IsComplete: true })
        {
            findings.Add(CallbackFindings.Channels, channels.Place, null, $"No channel is named.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Located<CallbackChannel> channel in channels)
        {
            names.Channels.CheckNamed(channel.Value.Channel, channel.At(c => c.Channel));
            if (!seen.Add(channel.Value.Channel))
            {
                findings.Add(CallbackFindings.Channels, channel.At(c => c.Channel), channel.Value.Channel, $"Channel '{Excerpt.Of(channel.Value.Channel)}' is named twice.");
            }
        }
    }

    private void Require(bool holds, Place place, string? value, FindingWords message)
    {
        if (!holds)
        {
            findings.Add(CallbackFindings.Attempts, place, value, message);
        }
    }
}
