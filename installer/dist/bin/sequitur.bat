@echo off
rem Sequitur. Without an argument: the window. With a command: the command line (see --help).
rem It finds a Java 25 or newer by itself; options for that Java can be given in JDK_JAVA_OPTIONS.
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "JAVA="

call :try "%JAVA25_HOME%"
call :try "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~dp$PATH:J"=="" call :try "%%~dp$PATH:J.."
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Zulu" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks") do (
  if exist "%%~R" for /d %%D in ("%%~R\*") do call :try "%%~D"
)
if not defined JAVA (
  echo Sequitur needs Java 25 or newer and found none: install one ^(for example from https://adoptium.net^), or set JAVA25_HOME to its folder. 1>&2
  exit /b 2
)

"%JAVA%\bin\java.exe" -XX:MaxRAMPercentage=60 -XX:+UseParallelGC -XX:+UseCompactObjectHeaders -Djava.awt.headless=true --module-path "%APP%\lib\fx" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports javafx.base/com.sun.javafx.event=ALL-UNNAMED -cp "%APP%\lib\*" io.sequitur.app.Main %*
exit /b %ERRORLEVEL%

rem Takes the Java in folder %1 if none was taken yet and its release file says 25 or newer.
:try
if defined JAVA exit /b 0
if "%~1"=="" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :take "%~1" "%%~V"
exit /b 0

rem The first number of a version still has its opening quote: "25
:take
set "RELEASE=%~2"
set "RELEASE=%RELEASE:"=%"
if %RELEASE% GEQ 25 set "JAVA=%~1"
exit /b 0
