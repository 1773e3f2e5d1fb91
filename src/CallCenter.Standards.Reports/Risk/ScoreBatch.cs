using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Reports.Risk;

/// <summary>Contacts on their way to the cards: scored together, so that memory does not grow with the log.</summary>
internal sealed class ScoreBatch
{
    /// <summary>The most contacts in a batch.</summary>
    public const int Size = 512;

    private readonly Contact[] contacts = new Contact[Size];
    private readonly string?[] ids = new string?[Size];
    private readonly Instant[] arrivals = new Instant[Size];
    private readonly bool[] afternoon = new bool[Size];
    private int count;

    public bool IsFull => count == Size;

    public ReadOnlySpan<Contact> Contacts => contacts.AsSpan(0, count);

    public string? IdOf(int index) => ids[index];

    public Instant ArrivalOf(int index) => arrivals[index];

    public bool IsAfternoon(int index) => afternoon[index];

    public void Add(in Contact contact, string? id, bool isAfternoon, Instant arrival = default)
    {
        contacts[count] = contact;
        ids[count] = id;
        arrivals[count] = arrival;
        afternoon[count++] = isAfternoon;
    }

    public void Clear() => count = 0;
}
