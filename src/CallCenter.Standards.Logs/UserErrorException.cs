namespace CallCenter.Standards.Logs;

/// <summary>Something about a file or a name that its user has to put right. Its message is one line that says what; what is wrong with single rows is told row by row instead.</summary>
/// <param name="message">What is wrong, in one line.</param>
public sealed class UserErrorException(string message) : Exception(message);
