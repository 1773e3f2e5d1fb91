using System.Text;
using ServiceDay;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return ServiceDayCommand.Run(args, Console.Out, Console.Error);
