; The setup for one user, without the rights of an administrator.
; /DFROM: the folder with what is installed; /DTO: the file to write; /DVERSION, /DNUMBERS, /DKILOBYTES
; The program has 64 bits, and so has its setup.
Target amd64-unicode
Unicode true
Name "Kuril Atlas"
OutFile "${TO}"
InstallDir "$LOCALAPPDATA\Programs\Kuril Atlas"
InstallDirRegKey HKCU "Software\KurilAtlas" "Folder"
RequestExecutionLevel user
ManifestDPIAware true
SetCompressor /SOLID lzma
SetDateSave off
Icon "${FROM}\..\icon.ico"
UninstallIcon "${FROM}\..\icon.ico"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Kuril Atlas"
VIAddVersionKey "FileDescription" "Kuril Atlas, setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT or Apache-2.0"

Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\KurilAtlas"

Section
  SetOutPath "$INSTDIR"
  File /r "${FROM}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Kuril Atlas.lnk" "$INSTDIR\kuril-atlas.exe"
  WriteRegStr HKCU "Software\KurilAtlas" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Kuril Atlas"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\kuril-atlas.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  Delete "$INSTDIR\kuril-atlas.exe"
  Delete "$INSTDIR\README.md"
  Delete "$INSTDIR\uninstall.exe"
  Delete "$INSTDIR\licences\*.*"
  RMDir "$INSTDIR\licences"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Kuril Atlas.lnk"
  DeleteRegKey HKCU "${KEY}"
  DeleteRegKey HKCU "Software\KurilAtlas"
SectionEnd
