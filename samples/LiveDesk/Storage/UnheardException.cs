namespace LiveDesk.Storage;

/// <summary>It was not heard what came of storing something, such as when a connection or a host ended before it answered: it is stored, is not, or will be yet. Whoever asks the same again hears it. After any other exception nothing is stored.</summary>
internal sealed class UnheardException(string what, Exception cause) : IOException($"What came of storing '{what}' was not heard; ask again.", cause);
