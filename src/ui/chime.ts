/** Two soft notes. A browser plays nothing before somebody has touched the page. */
export function chime(): void {
  const audio = new AudioContext();
  const start = audio.currentTime;
  for (const [index, hertz] of [660, 880].entries()) {
    const at = start + index * 0.22;
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.2, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.4);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.45);
    if (index === 1) tone.addEventListener('ended', () => void audio.close());
  }
}
