using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>
/// Contacts laid out in columns, in one of the many ways that hosts have them: dictionaries in any order, with words twice and words of no row; missing texts by validity or as a word that is null; flags as bits or bytes; units of time;
/// bits that begin anywhere; and whatever memory held where there is no value.
/// </summary>
internal sealed class ColumnArrays
{
    private readonly Random random;
    private readonly int count;
    private readonly Texts[] texts;
    private readonly Times[] times;
    private readonly Flags[] flags;

    public ColumnArrays(ReadOnlySpan<ContactRecord> records, int seed)
    {
        random = new Random(seed);
        count = records.Length;
        ContactRecord[] all = records.ToArray();
        texts =
        [
            .. new Func<ContactRecord, string?>[] { r => r.Channel, r => r.Need, r => r.Topic, r => r.Segment, r => r.Region, r => r.Language, r => r.Agent, r => r.Team, r => r.Queue }.Select(get => TextsOf([.. all.Select(get)])),
            TextsOf([.. all.Select(record => CodeOf(record.Outcome))]),
        ];
        times =
        [
            TimesOf([.. all.Select(record => (long?)record.Arrival.ToUnixTimeTicks())]),
            .. new Func<ContactRecord, Duration?>[] { r => r.IvrTime, r => r.Wait, r => r.Talk, r => r.Hold, r => r.WrapUp }.Select(get => TimesOf([.. all.Select(record => (long?)get(record)?.BclCompatibleTicks)])),
        ];
        flags = [.. new Func<ContactRecord, bool?>[] { r => r.Queued, r => r.ResolvedAtFirstContact, r => r.Transferred, r => r.Repeat }.Select(get => FlagsOf([.. all.Select(get)]))];
    }

    public ContactColumns ToColumns() => new(count)
    {
        Channel = texts[0].ToColumn(),
        Need = texts[1].ToColumn(),
        Topic = texts[2].ToColumn(),
        Segment = texts[3].ToColumn(),
        Region = texts[4].ToColumn(),
        Language = texts[5].ToColumn(),
        Agent = texts[6].ToColumn(),
        Team = texts[7].ToColumn(),
        Queue = texts[8].ToColumn(),
        Outcome = texts[9].ToColumn(),
        Arrival = times[0].ToColumn(),
        IvrTime = times[1].ToColumn(),
        Wait = times[2].ToColumn(),
        Talk = times[3].ToColumn(),
        Hold = times[4].ToColumn(),
        WrapUp = times[5].ToColumn(),
        Queued = flags[0].ToColumn(),
        ResolvedAtFirstContact = flags[1].ToColumn(),
        Transferred = flags[2].ToColumn(),
        Repeat = flags[3].ToColumn(),
    };

    public static string CodeOf(ContactOutcome outcome) => outcome switch { ContactOutcome.SelfServed => "self-served", ContactOutcome.LeftQueue => "left-queue", var other => other.ToString().ToLowerInvariant() };

    private Texts TextsOf(string?[] values)
    {
        string[] words = [.. values.OfType<string>().Distinct(StringComparer.Ordinal)];
        bool isByValidity = random.Next(2) == 0;
        string?[] dictionary = [.. words, .. words.Take(random.Next(3)).Select(word => new string(word.AsSpan())), .. Enumerable.Range(0, random.Next(3)).Select(i => $"of no row {i}"), .. isByValidity ? Array.Empty<string?>() : [null]];
        random.Shuffle(dictionary);
        ILookup<string, int> places = dictionary.Select((word, place) => (word, place)).ToLookup(pair => pair.word ?? "\0", pair => pair.place);
        int[] codes = [.. values.Select(value => value is null && isByValidity ? random.Next(int.MinValue, int.MaxValue) : places[value ?? "\0"].ElementAt(random.Next(places[value ?? "\0"].Count())))];
        (byte[] validity, int offset) = isByValidity ? Validity([.. values.Select(value => value is not null)]) : ([], 0);
        return new Texts(codes, dictionary, validity, offset);
    }

    private Times TimesOf(long?[] ticks)
    {
        long[] units = [1, 10, 10_000, 10_000_000, 600_000_000];
        long[] exact = [.. units.Where(unit => ticks.All(value => value is null || value % unit == 0))];
        long size = exact[random.Next(exact.Length)];
        Duration? unit = size == 1 && random.Next(2) == 0 ? null : Duration.FromTicks(size);
        long finer = ticks.All(value => value is null || Math.Abs(value.Value) < long.MaxValue / 200) ? random.Next(6) switch { 0 => 100, 1 => 4, _ => 1 } : 1;
        long[] values = [.. ticks.Select(value => value is null ? random.NextInt64(long.MinValue, long.MaxValue) : finer > 1 ? (value.Value * finer) + random.NextInt64(finer) : value.Value / size)];
        (byte[] validity, int offset) = Validity([.. ticks.Select(value => value is not null)]);
        return new Times(values, finer > 1 ? Duration.FromNanoseconds(100 / finer) : unit, validity, offset);
    }

    private Flags FlagsOf(bool?[] values)
    {
        (byte[] validity, int offset) = Validity([.. values.Select(value => value is not null)]);
        bool[] flags = [.. values.Select(value => value ?? random.Next(2) == 0)];
        return random.Next(2) == 0 ? new Flags(null, flags, validity, offset) : new Flags(Bits(flags, offset), null, validity, offset);
    }

    /// <summary>Bits that begin anywhere; none, half of the time, where every row has a value.</summary>
    private (byte[] Bits, int Offset) Validity(bool[] isThere)
    {
        int offset = random.Next(3) == 0 ? random.Next(20) : 0;
        return isThere.All(there => there) && random.Next(2) == 0 ? ([], offset) : (Bits(isThere, offset), offset);
    }

    private byte[] Bits(bool[] values, int offset)
    {
        byte[] bits = new byte[(offset + values.Length + 7) / 8];
        random.NextBytes(bits);
        for (int i = 0; i < values.Length; i++)
        {
            int at = offset + i;
            bits[at / 8] = (byte)(values[i] ? bits[at / 8] | (1 << (at % 8)) : bits[at / 8] & ~(1 << (at % 8)));
        }

        return bits;
    }

    private sealed record Texts(int[] Codes, string?[] Dictionary, byte[] Validity, int Offset)
    {
        public DictionaryColumn ToColumn() => new(Codes, Dictionary, Validity, Offset);
    }

    private sealed record Times(long[] Values, Duration? Unit, byte[] Validity, int Offset)
    {
        public TimeColumn ToColumn() => new(Values, Unit, Validity, Offset);
    }

    private sealed record Flags(byte[]? Bits, bool[]? Values, byte[] Validity, int Offset)
    {
        public FlagColumn ToColumn() => Bits is not null ? new FlagColumn(Bits, Validity, Offset) : new FlagColumn(Values!, Validity, Offset);
    }
}
