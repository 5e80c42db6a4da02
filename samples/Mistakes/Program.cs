// Registers nothing, which is one of the mistakes.
WebApplication.CreateBuilder(args).Build().Run();
