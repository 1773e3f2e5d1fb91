using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards;

/// <summary>Checks of what a program gives an event: each says what to do.</summary>
internal static class Given
{
    /// <summary>The identity of an event.</summary>
    /// <exception cref="ArgumentException">Null or blank.</exception>
    public static string Identity(string? id, string parameter) => !string.IsNullOrWhiteSpace(id) ? id
        : throw new ArgumentException("An event needs an identity that no other of its case has, so that a repeat is known: give it the host's own number or key.", parameter);

    /// <summary>A word or a code that is always given.</summary>
    /// <param name="word">The word.</param>
    /// <param name="what">What it is and an example, such as <c>the word of what happened, such as 'received'</c>.</param>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="ArgumentException">Null or blank.</exception>
    public static string Word(string? word, string what, string parameter) => !string.IsNullOrWhiteSpace(word) ? word : throw new ArgumentException($"Give {what}: it is {(word is null ? "null" : "blank")} here.", parameter);

    /// <summary>A word or a code that may be left out, but not be blank.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public static string? OptionalWord(string? word, string what, string parameter) => word is null ? null : Word(word, what, parameter);

    /// <summary>A member of an enumeration: a number that is cast to one need not be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static TEnum Member<TEnum>(TEnum member, [CallerMemberName] string parameter = "")
        where TEnum : struct, Enum => EnumCodes<TEnum>.Has(member) ? member : throw NoMember(member, parameter);

    /// <summary>A member of an enumeration, or none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static TEnum? Member<TEnum>(TEnum? member, [CallerMemberName] string parameter = "")
        where TEnum : struct, Enum => member is null || EnumCodes<TEnum>.Has(member.Value) ? member : throw NoMember(member.Value, parameter);

    /// <summary>An instant at which something is read, not before the last event: told to the nanosecond, by which events may part.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is before.</exception>
    public static Instant NotBefore(Instant now, Instant last, [CallerArgumentExpression(nameof(now))] string parameter = "") => now >= last ? now
        : throw new ArgumentOutOfRangeException(parameter, InstantPattern.ExtendedIso.Format(now), $"The last event is of {InstantPattern.ExtendedIso.Format(last)}: read at that instant or later.");

    /// <summary>What is always given.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public static T Value<T>(T? value, [CallerArgumentExpression(nameof(value))] string parameter = "")
        where T : class => value ?? throw new ArgumentNullException(parameter);

    /// <summary>Items of which none is null.</summary>
    /// <exception cref="ArgumentNullException">There are no items.</exception>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static T[] Items<T>(IEnumerable<T>? items, [CallerArgumentExpression(nameof(items))] string parameter = "")
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        T[] all = [.. items];
        Check(all, parameter);
        return all;
    }

    /// <summary>Items of which none is null; a list that was never set is as it was.</summary>
    /// <exception cref="ArgumentException">One of them is null.</exception>
    public static ImmutableArray<T> Items<T>(ImmutableArray<T> items, [CallerArgumentExpression(nameof(items))] string parameter = "")
        where T : class
    {
        Check(items.AsSpan(), parameter);
        return items;
    }

    /// <summary>What is said of a number that is no member of an enumeration.</summary>
    public static ArgumentOutOfRangeException NoMember<TEnum>(TEnum member, string parameter)
        where TEnum : struct, Enum => new(parameter, member, $"There is no {typeof(TEnum).Name} of that number: give one of {string.Join(", ", EnumCodes<TEnum>.All)}.");

    private static void Check<T>(ReadOnlySpan<T> items, string parameter)
        where T : class
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] is null)
            {
                throw new ArgumentException($"Item {i + 1} of {items.Length} is null: leave it out, or give what belongs there.", parameter);
            }
        }
    }
}
